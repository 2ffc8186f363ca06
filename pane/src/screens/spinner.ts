export { Spinner } from '@fluentui/react-components';
